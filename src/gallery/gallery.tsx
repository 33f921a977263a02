import { createRoot } from 'react-dom/client'
import '#ui/tokens.css'
import '#ui/base.css'
import { LandmarkStory } from './landmark-story.tsx'
import { SceneStory } from './scene-story.tsx'

const query = new URLSearchParams(location.search)
const root = document.getElementById('root')
if (root) createRoot(root).render(query.get('story') === 'landmarks' ? <LandmarkStory /> : <SceneStory query={query} />)
