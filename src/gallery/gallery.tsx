import { createRoot } from 'react-dom/client'
import '#ui/tokens.css'
import '#ui/base.css'
import { SceneStory } from './scene-story.tsx'

const query = new URLSearchParams(location.search)
const root = document.getElementById('root')
if (root) createRoot(root).render(<SceneStory query={query} />)
