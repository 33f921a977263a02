import fc from 'fast-check'
import { expect } from 'vitest'
import { type Database, emptyDatabase } from '../../snippets/run/postgres.ts'
import type { ReviewProof } from '../proof.ts'

const PRODUCTS = [1, 2]
const ORDERS = [10, 11]
const AVAILABLE = 5

/**
 * What is taken from the shelf stands in an order, and the shelf never goes below zero. One session: that an update
 * which has waited for another asks its condition again is PostgreSQL's promise for READ COMMITTED, and isn't run here.
 */
export const proof: ReviewProof = async (code) => {
  const additions = fc.record({
    order: fc.constantFrom(...ORDERS),
    product: fc.constantFrom(...PRODUCTS, 3),
    pieces: fc.integer({ min: 1, max: AVAILABLE + 1 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(additions, { maxLength: 8 }), async (list) => {
      const database = await filledShop()
      const shelf = new Map(PRODUCTS.map((product) => [product, AVAILABLE]))
      const lines = new Map<string, number>()
      for (const { order, product, pieces } of list) {
        const { rows } = await database.query(code, [order, product, pieces])
        const available = shelf.get(product) ?? 0
        if (pieces > available) {
          expect(rows).toEqual([])
          continue
        }
        shelf.set(product, available - pieces)
        lines.set(`${order}/${product}`, (lines.get(`${order}/${product}`) ?? 0) + pieces)
        expect(rows).toEqual([{ pieces: lines.get(`${order}/${product}`) }])
      }
      expect(await shelfOf(database)).toEqual(shelf)
      expect(await linesOf(database)).toEqual(lines)
    }),
    { numRuns: 40 },
  )

  const database = await filledShop()
  const unknownOrder = 99
  await expect(database.query(code, [unknownOrder, 1, 1])).rejects.toThrow('foreign key')
  expect(await shelfOf(database)).toEqual(new Map(PRODUCTS.map((product) => [product, AVAILABLE])))
}

async function filledShop(): Promise<Database> {
  const database = await emptyDatabase()
  await database.exec(`
    CREATE TABLE orders (id int PRIMARY KEY);
    CREATE TABLE products (id int PRIMARY KEY, available int NOT NULL);
    CREATE TABLE order_lines (
      order_id int REFERENCES orders,
      product_id int REFERENCES products,
      pieces int NOT NULL,
      PRIMARY KEY (order_id, product_id)
    );
    INSERT INTO orders VALUES ${ORDERS.map((id) => `(${id})`).join()};
    INSERT INTO products VALUES ${PRODUCTS.map((id) => `(${id}, ${AVAILABLE})`).join()};
  `)
  return database
}

async function shelfOf(database: Database): Promise<ReadonlyMap<number, number>> {
  const { rows } = await database.query<{ id: number; available: number }>('SELECT id, available FROM products')
  return new Map(rows.map(({ id, available }) => [id, available]))
}

async function linesOf(database: Database): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.query<{ place: string; pieces: number }>(
    `SELECT order_id || '/' || product_id AS place, pieces FROM order_lines`,
  )
  return new Map(rows.map(({ place, pieces }) => [place, pieces]))
}
