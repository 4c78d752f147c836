import { type ListedTheme, ThemeTree } from "#components/themes/theme-tree";
import { YearFocus } from "#components/themes/year-focus";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import type { YearFocus as Focus, ThemeListItem } from "#lib/themes/queries";

/** What the community deals with, and what each year was given to. */
export function ThemesPage(props: { themes: readonly ThemeListItem[]; focus: readonly Focus[] }) {
  const { themes, focus } = props;
  return (
    <>
      <PageHead
        title="Temi"
        lead="Di che cosa si occupa la comunità. La pagina di un tema raccoglie che cosa si è detto, intervento per intervento."
      />
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_23rem]">
        {themes.length === 0 ? (
          <EmptyState title="Ancora nessun tema">
            <p>I temi compaiono qui quando la redazione li inserisce.</p>
          </EmptyState>
        ) : (
          <ThemeTree themes={treeOf(themes)} />
        )}
        {focus.length > 0 && (
          <div className="lg:-mt-14">
            <Section id="anni" title="Il tema di ogni anno">
              <ol className="grid gap-8">
                {focus.map(({ thematicArea, ...year }) => (
                  <li key={year.year}>
                    <YearFocus {...year} href={thematicArea && `/temi/${thematicArea.slug}`} />
                  </li>
                ))}
              </ol>
            </Section>
          </div>
        )}
      </div>
    </>
  );
}

function treeOf(themes: readonly ThemeListItem[]): ListedTheme[] {
  const below = Map.groupBy(themes, ({ parentId }) => parentId);
  const listed = (theme: ThemeListItem): ListedTheme => ({
    name: theme.name,
    href: `/temi/${theme.slug}`,
    description: theme.description,
    meetings: theme.meetingCount,
    demonstration: theme.demonstration,
    children: (below.get(theme.id) ?? []).map(listed),
  });
  return themes.filter(({ depth }) => depth === 0).map(listed);
}
