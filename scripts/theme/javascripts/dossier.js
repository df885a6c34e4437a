/* Filter the ledger. The page is complete without it. The mark-up is described in ../README.md. */
(() => {
  const many = (count, one, several) => `${count.toLocaleString("fr")} ${count < 2 ? one : several}`;

  // Filters: each select hides the rows that lack its value ------------------------------------------------------
  function setUpFilters(form) {
    const rows = [...(document.getElementById(form.dataset.filters)?.tBodies[0]?.rows ?? [])];
    const selects = [...form.querySelectorAll("select")];
    const fits = (row) =>
      selects.every(({ name, value }) => !value || (row.dataset[name] ?? "").split(" ").includes(value));

    function apply() {
      for (const row of rows) {
        row.hidden = !fits(row);
      }
      const shown = rows.filter((row) => !row.hidden).length;
      form.querySelector("output").value = `${many(shown, "ligne", "lignes")} sur ${rows.length.toLocaleString("fr")}`;
    }

    // A link to a row wins over the filters: they are emptied rather than leading nowhere.
    function reveal() {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && rows.includes(target) && target.hidden) {
        form.reset();
        apply();
        target.scrollIntoView();
      }
    }

    form.addEventListener("change", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", reveal);
    form.hidden = false;
    apply();
  }

  document.querySelectorAll("form[data-filters]").forEach(setUpFilters);
})();
