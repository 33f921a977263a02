import { Component } from 'react'
import { Missing } from './missing.tsx'
import './boundary.css'

/** Catches an error in one view, so that the rest of the page goes on. */
export class Boundary extends Component<{ children: React.ReactNode }, { hasFallen: boolean }> {
  override state = { hasFallen: false }

  static getDerivedStateFromError() {
    return { hasFallen: true }
  }

  override render() {
    if (!this.state.hasFallen) return this.props.children
    return (
      <div className="fallen sheet">
        {/* The browser remembers a module that failed to load, so only reloading the page helps; nothing is lost by
            that. */}
        <Missing
          title="This part of the page fell over"
          what="Something in it went wrong. The rest of the city stands, and what you wrote is kept."
          action={{ label: 'Try it again', onPress: () => location.reload() }}
          link={{ label: 'Go to the city', href: '#/' }}
        />
      </div>
    )
  }
}
