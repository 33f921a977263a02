import { Component } from 'react'
import { Missing } from './missing.tsx'

/** Keeps an error in one view from taking the rest along. `instead` stands where an apology would only be in the way. */
export class Boundary extends Component<
  { children: React.ReactNode; instead?: React.ReactNode },
  { hasFallen: boolean }
> {
  override state = { hasFallen: false }

  static getDerivedStateFromError() {
    return { hasFallen: true }
  }

  override render() {
    if (!this.state.hasFallen) return this.props.children
    if (this.props.instead !== undefined) return this.props.instead
    return (
      <Missing
        title="This part of the page fell over"
        what="Something in it went wrong. The rest of the city stands, and what you wrote is kept."
        action={{ label: 'Try it again', onPress: () => this.setState({ hasFallen: false }) }}
      />
    )
  }
}
