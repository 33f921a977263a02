import { expect } from 'vitest'
import { type Database, emptyDatabase } from '../../snippets/run/postgres.ts'
import type { ReviewProof } from '../proof.ts'

type Order = {
  readonly id: number
  readonly customer: string | null
  readonly promised: string | null
  /** For each parcel whether it has left. */
  readonly parcels: readonly boolean[]
}

const TODAY = '2027-03-10'
const PROMISED = [null, '2027-03-01', '2027-03-09', TODAY, '2027-03-11']
const PARCELS = [[], [false], [true], [false, false], [true, false], [false, true], [true, true]]
const CUSTOMERS = [null, 'Amira', 'Bruno']

/** An order for each combination of customer, promised day and parcels, so that there are empty values and ties. */
const ORDERS: readonly Order[] = CUSTOMERS.flatMap((customer) =>
  PROMISED.flatMap((promised) => PARCELS.map((parcels) => ({ customer, promised, parcels }))),
).map((order, index, { length }) => ({ ...order, id: length - index }))

/** Each order that is late and of which nothing has left stands in the list once, and no other does. */
export const proof: ReviewProof = async (code) => {
  const database = await emptyDatabase()
  await fill(database)
  const { rows } = await database.query<{ id: number; customer: string }>(code, [TODAY])
  const late = ORDERS.filter(
    ({ promised, parcels }) => promised !== null && promised < TODAY && !parcels.some((left) => left),
  ).sort((a, b) => a.promised!.localeCompare(b.promised!) || a.id - b.id)
  expect(rows.map(({ id, customer }) => [id, customer])).toEqual(
    late.map(({ id, customer }) => [id, customer ?? 'Shop customer']),
  )
}

async function fill(database: Database): Promise<void> {
  const parcels = ORDERS.flatMap(({ id, parcels }) =>
    parcels.map((left) => ({ order_id: id, left_at: left ? '2027-03-05T10:00Z' : null })),
  )
  const orders = ORDERS.map(({ id, customer, promised }) => {
    return { id, customer_id: customer && CUSTOMERS.indexOf(customer), promised_on: promised }
  })
  await database.exec(`
    CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
    CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers, promised_on date);
    CREATE TABLE parcels (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      order_id int NOT NULL REFERENCES orders,
      left_at timestamptz
    );
    INSERT INTO customers VALUES (1, 'Amira'), (2, 'Bruno');
    INSERT INTO orders SELECT * FROM json_populate_recordset(NULL::orders, '${JSON.stringify(orders)}');
    INSERT INTO parcels (order_id, left_at)
      SELECT order_id, left_at FROM json_populate_recordset(NULL::parcels, '${JSON.stringify(parcels)}');
  `)
}
