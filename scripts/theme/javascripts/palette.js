/* Before the first paint: the colours chosen earlier, otherwise those of the system. */
{
  const chosen = __md_get("__palette")?.color?.scheme;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
  document.body.setAttribute("data-md-color-scheme", chosen ?? system);
}
