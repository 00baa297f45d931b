import './ui/theme.css'
import { createRoot } from 'react-dom/client'
import { askAhead, Root } from './app/root.tsx'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
askAhead()
createRoot(place).render(<Root />)
