import { SideList } from "#components/ui/side-list";
import type { MeetingDetails } from "#lib/meetings/queries";

/** What a meeting leads to: its themes, its lab, its news. */
export function MeetingSide({ meeting }: { meeting: MeetingDetails }) {
  const { themes, lab, news } = meeting;
  return (
    <>
      <SideList
        id="temi"
        title="Temi"
        items={themes.map((theme) => ({
          key: theme.slug,
          content: <a href={`/temi/${theme.slug}`}>{theme.name}</a>,
        }))}
      />
      {lab && (
        <SideList
          id="laboratorio"
          title="Laboratorio"
          items={[{ key: lab.slug, content: <a href={`/laboratori/${lab.slug}`}>{lab.title}</a> }]}
        />
      )}
      <SideList
        id="notizie"
        title="Notizie sull’incontro"
        items={news.map((item) => ({
          key: item.slug,
          content: <a href={`/notizie/${item.slug}`}>{item.title}</a>,
        }))}
      />
      <p className="mt-10 text-sm text-soft max-lg:hidden">
        Stampando questa pagina si ottengono il programma e il resoconto, con gli indirizzi dei
        materiali.
      </p>
    </>
  );
}
