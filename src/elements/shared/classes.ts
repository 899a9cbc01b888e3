/** The names whose conditions hold, for a `class` attribute. */
export const classes = (names: Readonly<Record<string, unknown>>): string =>
  Object.keys(names)
    .filter((name) => names[name])
    .join(' ');
