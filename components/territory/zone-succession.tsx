import { Fragment } from "react";
import { Notice } from "#components/ui/notice";
import { formatDayAfter } from "#lib/format";
import type { ZoneDetails } from "#lib/territory/queries";

type Related = ZoneDetails["successors"];

/** What the zone was before, or what has taken its place, in words. */
export function ZoneSuccession({ zone }: { zone: ZoneDetails }) {
  const { predecessors, successors } = zone;
  const [first] = predecessors;
  const [next] = successors;
  return (
    <>
      {zone.ended && zone.validTo && (
        <Notice tone="warning" title="Questa zona non esiste più">
          <p>
            È esistita fino {formatDayAfter("al", zone.shownOn)}: la pagina la mostra com’era quel
            giorno.
            {next && (
              <>
                {" "}
                Al suo posto, {formatDayAfter("dal", next.date)}: <Names zones={successors} />.
              </>
            )}
          </p>
        </Notice>
      )}
      {first && (
        <Notice title={`Una zona nuova, ${formatDayAfter("dal", first.date)}`}>
          <p>
            Prima i suoi comuni facevano parte della zona <Names zones={predecessors} />. Gli
            incontri e gli interventi di allora sono elencati anche qui, con l’indicazione della
            zona di cui erano.
          </p>
        </Notice>
      )}
    </>
  );
}

function Names({ zones }: { zones: Related }) {
  return zones.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {index > 0 && (index === zones.length - 1 ? " e " : ", ")}
      <a href={`/zone/${slug}`}>{name}</a>
    </Fragment>
  ));
}
