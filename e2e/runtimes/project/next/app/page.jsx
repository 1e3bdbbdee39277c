import { line } from '../../line.mjs'
import { Names } from './names.jsx'

export default async function Page() {
  return (
    <main>
      <pre>{await line()}</pre>
      <Names />
    </main>
  )
}
