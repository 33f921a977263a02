import { Component } from 'react'
import { Missing } from './missing.tsx'
import './boundary.css'

/** Keeps an error in one view from taking the rest along. */
export class Boundary extends Component<{ children: React.ReactNode }, { hasFallen: boolean }> {
  override state = { hasFallen: false }

  static getDerivedStateFromError() {
    return { hasFallen: true }
  }

  override render() {
    if (!this.state.hasFallen) return this.props.children
    return (
      <div className="fallen sheet">
        {/* A part that could not be fetched is remembered as missing until the page is loaded anew; nothing is lost by that. */}
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
