export interface ChoosableTheme {
  id: string;
  name: string;
  children: readonly ChoosableTheme[];
}

/** Themes as a tree of boxes to tick; works in a form without scripts. */
export function ThemeChooser(props: {
  name: string;
  legend: string;
  themes: readonly ChoosableTheme[];
  chosen: readonly string[];
  onChange?: (chosen: string[]) => void;
}) {
  return (
    <fieldset className="my-6">
      <legend className="font-bold text-ink">{props.legend}</legend>
      <ThemeBranch {...props} />
    </fieldset>
  );
}

function ThemeBranch(props: Parameters<typeof ThemeChooser>[0]) {
  const { chosen, onChange } = props;
  return (
    <ul className="[&_ul]:pl-8">
      {props.themes.map((theme) => (
        <li key={theme.id}>
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={props.name}
              value={theme.id}
              className="size-6 flex-none accent-link"
              {...(onChange
                ? {
                    checked: chosen.includes(theme.id),
                    onChange: (event) =>
                      onChange(
                        event.target.checked
                          ? [...chosen, theme.id]
                          : chosen.filter((id) => id !== theme.id),
                      ),
                  }
                : { defaultChecked: chosen.includes(theme.id) })}
            />
            {theme.name}
          </label>
          {theme.children.length > 0 && <ThemeBranch {...props} themes={theme.children} />}
        </li>
      ))}
    </ul>
  );
}
