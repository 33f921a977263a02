import { type Extensions, PGlite, type Results } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'

export type Database = PGlite
export type Rows = Results<Record<string, unknown>>['rows']

let started: Promise<Database> | null = null

/** An empty PostgreSQL: one server for the whole file, whose objects of earlier runs are gone. It has one session. */
export async function emptyDatabase(): Promise<Database> {
  const extensions: Extensions = { btree_gist }
  started ??= PGlite.create({ extensions })
  const database = await started
  await database.exec(`
    ROLLBACK;
    RESET ALL;
    RESET SESSION AUTHORIZATION;
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;
    SET search_path TO public;
  `)
  return database
}

/** The statements of a text, without empty ones. A semicolon in quotes or in a comment ends none. */
export function statementsOf(sql: string): readonly string[] {
  const pieces = sql.match(/(?:'(?:[^']|'')*'|--[^\n]*|[^;'-]|-(?!-))+/g) ?? []
  return pieces.map((piece) => piece.trim()).filter((piece) => piece.replace(/--[^\n]*/g, '').trim() !== '')
}
