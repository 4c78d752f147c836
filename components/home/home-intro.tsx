import { ZonesEntry } from "#components/home/zones-entry";
import type { CountedTile } from "#components/territory/zone-filter-tiles";

/** What the community is, in two sentences, beside the territory whose tiles lead to the zones. */
export function HomeIntro(props: {
  title: string;
  introduction: string;
  tiles: readonly CountedTile[];
}) {
  return (
    <div className="grid gap-8 pb-4 pt-8 md:grid-cols-[minmax(0,1fr)_18.75rem] md:gap-12 md:pt-12 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-20">
      <div>
        <h1 className="max-w-[16em] text-title-1 tracking-[-0.01em]">{props.title}</h1>
        <p className="mt-5 max-w-[52ch] text-lead">{props.introduction}</p>
        <p className="mt-6 flex flex-wrap gap-3">
          <a href="/incontri" className="button">
            Tutti gli incontri
          </a>
          <a href="/comunita" className="button quiet">
            La comunità
          </a>
        </p>
      </div>
      <ZonesEntry tiles={props.tiles} />
    </div>
  );
}
