import { ToldTalks } from "#components/meetings/told-talks";
import { newsItems } from "#components/news/news-items";
import { YearFocus } from "#components/themes/year-focus";
import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { SideList } from "#components/ui/side-list";
import { TwoColumns } from "#components/ui/two-columns";
import { formatCount } from "#lib/format";
import type { NewsListItem } from "#lib/news/queries";
import type { ToldTalk } from "#lib/talks/queries";
import type { ThemeDetails } from "#lib/themes/queries";

/** What was said about a theme and those below it, talk by talk, newest first. */
export function ThemePage(props: {
  theme: ThemeDetails;
  talks: readonly ToldTalk[];
  total: number;
  news: readonly NewsListItem[];
}) {
  const { theme, talks, total } = props;
  const archive = `/incontri?tema=${theme.slug}`;
  return (
    <>
      <PageHead
        kind={
          <>
            Tema
            {theme.demonstration && <DemonstrationTag />}
          </>
        }
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
            <SideList
              id="archivio"
              title="Nell’archivio"
              items={[{ key: "archivio", content: <a href={archive}>Incontri su questo tema</a> }]}
            />
            <SideList id="notizie" title="Notizie" items={newsItems(props.news)} />
          </>
        }
      >
        <Section
          id="interventi"
          title="Interventi su questo tema"
          more={total > 0 && <p>{formatCount(total, "intervento", "interventi")}</p>}
        >
          {total === 0 ? (
            <EmptyState title="Ancora nessun intervento su questo tema">
              <p>
                <a href="/temi">Gli altri temi</a>
              </p>
            </EmptyState>
          ) : (
            <ToldTalks talks={talks} themes={theme.children.length > 0} />
          )}
          {total > talks.length && (
            <p className="mt-6">
              Qui ci sono i {talks.length} più recenti.{" "}
              <a href={archive}>Gli altri sono nell’archivio</a>
            </p>
          )}
        </Section>
      </TwoColumns>
    </>
  );
}
