import { OwnLabList } from "#components/labs/own-lab-list";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { refuseUnless } from "#lib/errors";
import { listOwnLabs } from "#lib/lab-keeping/queries";
import { canKeepOwnLab } from "#lib/labs/policy";
import { memberPage } from "../../../personal-page";

const { page, metadata } = memberPage({
  title: "Il mio laboratorio",
  path: "/area/laboratori",
  trail: [{ label: "Il mio account", href: "/area" }],
  load: (actor) => {
    refuseUnless(canKeepOwnLab(actor));
    return listOwnLabs(actor);
  },
  draw: (labs) => (
    <>
      <PageHead
        title="Il mio laboratorio"
        lead="Chi coordina un laboratorio ne tiene aggiornati équipe, servizi, fondi e diario."
      />
      {labs.length === 0 ? (
        <EmptyState title="Nessun laboratorio aperto da coordinare.">
          Quelli che si coordinavano sono in archivio: per riaprirli si scrive alla redazione.
        </EmptyState>
      ) : (
        <OwnLabList labs={labs} />
      )}
    </>
  ),
});

export { metadata, page as default };
