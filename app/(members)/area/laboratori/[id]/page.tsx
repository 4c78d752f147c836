import { KeptLabForm } from "#components/labs/kept-lab-form";
import { RecordHead } from "#components/registers/record-head";
import { Notice } from "#components/ui/notice";
import { getKeptLab, listLabVocabulary } from "#lib/lab-keeping/queries";
import { listNamed } from "#lib/naming/queries";
import { suggestionSources } from "#lib/naming/rules";
import { idOf } from "../../../../(staff)/redazione/registri/reading";
import { namedBy } from "../../../../lab-rows";
import { memberPage } from "../../../../personal-page";
import { keepLabAction } from "../actions";

const { page, metadata } = memberPage({
  title: "Laboratorio",
  path: "/area/laboratori",
  trail: [
    { label: "Il mio account", href: "/area" },
    { label: "Il mio laboratorio", href: "/area/laboratori" },
  ],
  load: async (actor, address) => {
    const lab = await getKeptLab(actor, idOf(address));
    return {
      lab,
      choices: await listLabVocabulary(actor),
      names: await listNamed(actor, namedBy(lab), { labId: lab.id }),
      sources: suggestionSources(lab.id),
    };
  },
  draw: ({ lab, ...lists }, { query }) => (
    <>
      <RecordHead
        kind="Laboratorio"
        name={lab.title}
        publicPath={lab.hiddenAt ? null : `/laboratori/${lab.slug}`}
        demonstration={lab.demonstration}
        outcome={lab.hiddenAt ? undefined : query.esito}
      />
      {lab.hiddenAt && (
        <Notice tone="warning" {...(query.esito === "salvato" && { title: "Salvato." })}>
          In questo momento il pubblico non vede questo laboratorio: è stato segnalato un dato
          personale e la redazione deve ancora decidere.
        </Notice>
      )}
      <p className="max-w-[68ch]">
        Quello che si salva qui è subito pubblico. Titolo, territorio, periodo, obiettivi e
        risultati li cambia la redazione. Persone ed enti si scelgono fra quelli che il portale già
        mostra: per aggiungerne altri si scrive alla redazione, e intanto basta la professione.
      </p>
      <KeptLabForm lab={lab} {...lists} action={keepLabAction} />
    </>
  ),
});

export { metadata, page as default };
