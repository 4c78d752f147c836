import { ListedMaterial } from "#components/material-lists/listed-material";
import { DeskSection } from "#components/newsroom/desk-section";
import { OffersToDecide } from "#components/offers/offers-to-decide";
import { obstacleWords } from "#lib/clearances/messages";
import type { ListedMaterial as Material, OwingMaterial } from "#lib/material-lists/queries";
import { materialEditPath } from "#lib/materials/rules";
import type { ToDecide } from "#lib/offer-decisions/queries";

interface Some<T> {
  total: number;
  items: readonly T[];
}

/** What somebody has to act on, or only the time: what is to be decided first. */
export function WaitingMaterials(props: {
  toDecide: Some<ToDecide>;
  owing: Some<OwingMaterial>;
  embargoed: Some<Material>;
  timeZone: string;
}) {
  const { toDecide, owing, embargoed, timeZone } = props;
  return (
    <>
      <DeskSection id="da-decidere" title="Da decidere" total={toDecide.total}>
        {toDecide.total === 0 && (
          <p className="py-3 text-quiet">Nessuna proposta aspetta una decisione.</p>
        )}
        <OffersToDecide items={toDecide.items} timeZone={timeZone} pathOf={materialEditPath} />
        <Rest {...toDecide} />
      </DeskSection>
      {owing.total > 0 && (
        <DeskSection id="mancanze" title="Accolti ma non ancora pubblici" total={owing.total}>
          <ul>
            {owing.items.map((material) => (
              <ListedMaterial key={material.id} material={material} timeZone={timeZone}>
                {material.obstacles.map((obstacle) => (
                  <p key={obstacle.kind} className="text-base">
                    {obstacleWords(obstacle)}
                  </p>
                ))}
              </ListedMaterial>
            ))}
          </ul>
          <Rest {...owing} />
        </DeskSection>
      )}
      {embargoed.total > 0 && (
        <DeskSection id="attesa" title="In attesa della data" total={embargoed.total}>
          <ul>
            {embargoed.items.map((material) => (
              <ListedMaterial key={material.id} material={material} timeZone={timeZone} />
            ))}
          </ul>
          <Rest {...embargoed} />
        </DeskSection>
      )}
    </>
  );
}

function Rest({ total, items }: Some<unknown>) {
  if (total <= items.length) return null;
  return (
    <p className="py-3 text-quiet">
      Se ne leggono {items.length} di {total}: gli altri compaiono man mano.
    </p>
  );
}
