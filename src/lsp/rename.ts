import type { Location, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node'
import { compareText } from '../text/compare-text.ts'
import type { FileView, LiveProject } from './live-project.ts'
import { type NamePlace, placesOfName, recordedNameAt } from './names.ts'
import { placeAt } from './place.ts'
import { rangeOf } from './positions.ts'
import type { Workspace } from './workspace.ts'

type Opened = NonNullable<Awaited<ReturnType<Workspace['view']>>>

/** All places of the name at an offset. */
export function referencesAt(
  { view, project }: Opened,
  offset: number,
  withDefinitions: boolean,
  workspace: Workspace,
): readonly Location[] {
  const name = recordedNameAt(placeAt(view.read, offset))
  if (name === undefined) return []
  return placesOfName(name, view.source, project.files())
    .filter(({ role }) => withDefinitions || role === 'use')
    .map(({ source, span }) => workspace.locationOf(project, source, span))
}

/** The recorded name at an offset that can be changed, and its range; undefined where there is none. */
export function renameableAt(
  { view, project }: Opened,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const found = renamed(view, project, offset)
  const here = found?.places.find(({ source, span }) => {
    return source === view.source && offset >= span.start && offset <= span.end
  })
  return found && here && { range: rangeOf(view.source, here.span), placeholder: found.name }
}

/** The edits that change a recorded name everywhere, or why it cannot be changed. */
export function renameAt(
  { view, project }: Opened,
  offset: number,
  newName: string,
  workspace: Workspace,
): WorkspaceEdit | { readonly refused: string } {
  const found = renamed(view, project, offset)
  if (!found) return { refused: 'only the names of recording rules can be changed' }
  const { name, places } = found
  const problem = nameProblem(view, project, newName)
  if (problem !== undefined) return { refused: problem }
  const stuck = places.find((place) => place.stuck !== undefined)
  if (stuck)
    return { refused: `\`${name}\` ${stuck.stuck} at ${placeText(stuck)}: change it there first` }
  const changes: Record<string, TextEdit[]> = {}
  for (const { source, span } of places) {
    const uri = workspace.uriOf(project, source)
    changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(source, span), newText: newName }]
  }
  return { changes }
}

function renamed(
  view: FileView,
  project: LiveProject,
  offset: number,
): { readonly name: string; readonly places: readonly NamePlace[] } | undefined {
  const name = recordedNameAt(placeAt(view.read, offset))
  if (name === undefined) return undefined
  const places = placesOfName(name, view.source, project.files())
  return places.some(({ role }) => role === 'definition')
    ? { name, places: places.toSorted(byPlace) }
    : undefined
}

function byPlace(a: NamePlace, b: NamePlace): number {
  return compareText(a.source.path, b.source.path) || a.span.start - b.span.start
}

function nameProblem(view: FileView, project: LiveProject, name: string): string | undefined {
  if (!/^[A-Za-z_:][\w:]*$/.test(name)) return `\`${name}\` is no name of a metric`
  const taken = placesOfName(name, view.source, project.files()).find(
    (one) => one.stuck === undefined,
  )
  return taken && `\`${name}\` is used already, at ${placeText(taken)}`
}

function placeText({ source, span }: NamePlace): string {
  const { line, column } = source.lines.position(span.start)
  return `${source.path}:${line}:${column}`
}
