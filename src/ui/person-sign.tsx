import type { Person } from '#city/city.ts'
import './person-sign.css'

/** "Marta, candlemaker" */
export const wordsOfPerson = ({ name, does }: Person) => `${name}, ${does}`

/** The sign of a person in the picture, which leads to their floor. Keyboards find the same link in the building. */
export function PersonSign({ person, title, href }: { person: Person; title: string; href: string }) {
  return (
    <a className="sign person-sign" href={href} tabIndex={-1}>
      <b>{wordsOfPerson(person)}</b>
      <span className="tiny soft">{title}</span>
    </a>
  )
}
