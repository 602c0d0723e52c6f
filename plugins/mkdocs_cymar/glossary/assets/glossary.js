/* Terms that are explained where they stand: each link to the glossary becomes a button that shows
   the definition beside it, and a status that a screen reader speaks of. The keyboard's focus stays
   on the term. Escape closes it, and so does going elsewhere, so that it never hides what has the
   focus. Without this script, each is a link. */
(() => {
  "use strict"

  let open = null

  const close = () => {
    if (!open) return
    open.setAttribute("aria-expanded", "false")
    open.nextElementSibling.replaceChildren()
    open = null
  }

  const part = (name, text) => {
    const element = document.createElement(name)
    element.textContent = text
    element.dir = "auto"
    return element
  }

  /* Under the last line of the term, and within the window. */
  const place = (term, box) => {
    const lines = term.getClientRects()
    const line = lines[lines.length - 1]
    box.style.left = box.style.top = "0"
    const at = box.getBoundingClientRect()
    const most = document.documentElement.clientWidth - at.width - 8
    box.style.left = `${Math.max(8, Math.min(line.left, most)) - at.left}px`
    box.style.top = `${line.bottom + 4 - at.top}px`
    box.scrollIntoView({ block: "nearest", inline: "nearest" })
  }

  const show = (term) => {
    const box = document.createElement("span")
    const link = part("a", term.dataset.more)
    link.href = term.href
    box.className = "cymar-definition"
    box.append(part("strong", term.dataset.term), part("span", term.dataset.definition), link)
    term.nextElementSibling.append(box)
    term.setAttribute("aria-expanded", "true")
    open = term
    place(term, box)
  }

  const toggle = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    const term = event.currentTarget
    const wasOpen = term === open
    close()
    if (!wasOpen) show(term)
  }

  const enhance = () => {
    open = null
    for (const term of document.querySelectorAll("a.cymar-term:not([role])")) {
      const status = document.createElement("span")
      status.setAttribute("role", "status")
      term.after(status)
      term.setAttribute("role", "button")
      term.setAttribute("aria-expanded", "false")
      term.addEventListener("click", toggle)
      term.addEventListener("keydown", (event) => {
        if (event.key === " ") toggle(event)
      })
    }
  }

  const leaves = (target) =>
    open && target && target !== document.documentElement &&
    !open.contains(target) && !open.nextElementSibling.contains(target)

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return
    if (open.nextElementSibling.contains(document.activeElement)) open.focus()
    close()
  })
  document.addEventListener("focusin", (event) => leaves(event.target) && close())
  document.addEventListener("pointerdown", (event) => leaves(event.target) && close())
  window.addEventListener("resize", () => open && place(open, open.nextElementSibling.firstChild))

  /* Material replaces the page without loading it anew, and says so. */
  if (typeof document$ === "undefined") enhance()
  else document$.subscribe(enhance)
})()
