import { ArchiveAside } from "#components/meetings/archive-aside";
import { newsItems } from "#components/news/news-items";
import { MeetingsOnTheme } from "#components/themes/meetings-on-theme";
import { YearFocus } from "#components/themes/year-focus";
import { PageHead } from "#components/ui/page-head";
import { SideList } from "#components/ui/side-list";
import { TwoColumns } from "#components/ui/two-columns";
import type { NewsListItem } from "#lib/news/queries";
import type { MeetingsOnTheme as Told } from "#lib/talks/queries";
import type { ThemeDetails } from "#lib/themes/queries";

/** What was said about a theme and those below it, meeting by meeting and talk by talk. */
export function ThemePage(props: {
  theme: ThemeDetails;
  told: Told;
  news: readonly NewsListItem[];
}) {
  const { theme } = props;
  const archive = `/incontri?tema=${theme.slug}`;
  return (
    <>
      <PageHead
        kind="Tema"
        demonstration={theme.demonstration}
        title={theme.name}
        lead={theme.description}
      />
      {theme.focus.length > 0 && (
        <ul className="grid gap-8 pt-4 lg:grid-cols-2">
          {theme.focus.map((focus) => (
            <li key={focus.year}>
              <YearFocus {...focus} href={null} />
            </li>
          ))}
        </ul>
      )}
      <TwoColumns
        aside={
          <>
            <SideList
              id="sottotemi"
              title="Sottotemi"
              items={theme.children.map(({ slug, name }) => ({
                key: slug,
                content: <a href={`/temi/${slug}`}>{name}</a>,
              }))}
            />
            <SideList
              id="sopra"
              title="Fa parte di"
              items={theme.ancestors.map(({ slug, name }) => ({
                key: slug,
                content: <a href={`/temi/${slug}`}>{name}</a>,
              }))}
            />
            <ArchiveAside
              href={archive}
              label="Incontri su questo tema"
              materials={{
                href: `/materiali?tema=${theme.slug}`,
                label: "Materiali su questo tema",
              }}
            />
            <SideList id="notizie" title="Notizie" items={newsItems(props.news)} />
          </>
        }
      >
        <MeetingsOnTheme
          told={props.told}
          archive={archive}
          // Where a theme has others below it, which of them a talk is about.
          themes={theme.children.length > 0}
        />
      </TwoColumns>
    </>
  );
}
