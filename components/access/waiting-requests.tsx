import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state";
import { MetaList } from "#components/ui/meta-list";
import type { WaitingRequest } from "#lib/access/queries";
import { formatInstant } from "#lib/format";

/** Who asks to come in, each with what is needed to decide. */
export function WaitingRequests(props: {
  requests: WaitingRequest[];
  timeZone: string;
  decide: (request: WaitingRequest) => ReactNode;
}) {
  if (props.requests.length === 0) {
    return <EmptyState title="Nessuna richiesta aspetta una decisione." />;
  }
  return (
    <ul>
      {props.requests.map((request) => (
        <li key={request.id} className="border-t border-line py-6">
          <h3 className="text-title-3">{request.name}</h3>
          {request.ofThisAddress > 1 && (
            <p className="max-w-[62ch]">
              Con questo indirizzo sono arrivate {request.ofThisAddress} richieste diverse: chi le
              ha scritte può non essere la stessa persona. Conviene chiedere, prima di decidere.
            </p>
          )}
          <MetaList
            facts={[
              { term: "E-mail", value: request.email ?? "non indicata" },
              {
                term: "Ente",
                value: request.organisation?.name ?? `${request.organisationName} (non in elenco)`,
              },
              { term: "Zona", value: request.zone?.name },
              {
                term: "Identità",
                value: request.issuer
                  ? "verificata dal sistema di accesso"
                  : "da verificare: l’approvazione manda un invito all’indirizzo indicato",
              },
              { term: "Arrivata", value: formatInstant(request.createdAt, props.timeZone) },
              {
                term: "Messaggio",
                value: request.message && (
                  <span className="whitespace-pre-line">{request.message}</span>
                ),
              },
            ]}
          />
          {props.decide(request)}
        </li>
      ))}
    </ul>
  );
}
