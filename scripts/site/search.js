/* Finds pages that have all words of `?q=`, or words that begin so; `pages` stands above. */
const weights = [12, 4, 1]
const mostResults = 50

const query = new URLSearchParams(location.search).get('q') ?? ''
const terms = query.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []

/** 0 where a term is missing; titles count more than descriptions, and these more than texts. */
function score([, title, description, words]) {
  const fields = [title, description, words].map(
    (text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, ' ')} `,
  )
  let total = 0
  for (const term of terms) {
    const at = fields.findIndex((field) => field.includes(` ${term}`))
    if (at < 0) return 0
    total += weights[at] + (fields[at].includes(` ${term} `) ? 1 : 0)
  }
  return total
}

function item([path, title, description]) {
  const link = document.createElement('a')
  link.href = path
  link.textContent = title
  const text = document.createElement('p')
  text.textContent = description
  const entry = document.createElement('li')
  entry.append(link, text)
  return entry
}

const found = pages
  .map((page) => ({ page, points: score(page) }))
  .filter(({ points }) => points > 0)
  .sort((a, b) => b.points - a.points)
document.querySelector('input[name=q]').value = query
document.querySelector('#found').textContent =
  terms.length === 0
    ? 'Names of checks, settings, commands, functions.'
    : `${found.length === 0 ? 'Nothing' : found.length} found for “${query}”.`
document
  .querySelector('#results')
  .append(...found.slice(0, mostResults).map(({ page }) => item(page)))
