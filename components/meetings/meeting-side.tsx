import { SideList } from "#components/ui/side-list";
import type { MeetingDetails } from "#lib/published-meetings/queries";

/** What a meeting leads to: its themes, its lab, its news. */
export function MeetingSide(props: { meeting: MeetingDetails; hasReport: boolean }) {
  const { themes, lab, news } = props.meeting;
  const printed = onPaper(props.meeting, props.hasReport);
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
      {printed && (
        <p className="mt-10 text-sm text-soft max-lg:hidden">Stampando questa pagina {printed}.</p>
      )}
    </>
  );
}

/** «si ottengono il programma e il resoconto, con gli indirizzi dei materiali»: what there is. */
function onPaper(meeting: MeetingDetails, hasReport: boolean): string | null {
  const { talks, materials } = meeting;
  const parts = [talks.length > 0 && "il programma", hasReport && "il resoconto"].filter(Boolean);
  if (parts.length === 0) return null;
  const hasMaterials = materials.length > 0 || talks.some((talk) => talk.materials.length > 0);
  const addresses = hasMaterials ? ", con gli indirizzi dei materiali" : "";
  return `${parts.length > 1 ? "si ottengono" : "si ottiene"} ${parts.join(" e ")}${addresses}`;
}
