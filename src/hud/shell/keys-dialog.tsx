import { Dialog } from '#ui/dialog.tsx'
import { SHORTCUTS } from './use-keys.ts'

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} className="keys-dialog">
      <table className="keys">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {[...SHORTCUTS, { key: 'Escape', does: 'Close what is open' }].map(({ key, does }) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
          <tr>
            <td>
              <kbd>+</kbd> <kbd>-</kbd> <kbd>0</kbd>
            </td>
            <td>Nearer, farther, all of the city, while the picture has the focus</td>
          </tr>
        </tbody>
      </table>
      <p className="small soft">Single keys can be switched off in the settings.</p>
    </Dialog>
  )
}
