import type { ReactNode } from "react";
import type { SendingView } from "#components/uploads/sending";
import { formatBytes } from "#lib/format";
import { pace, partOf } from "#lib/uploads/messages";

/** A file of a form on its way: how far it is, and what can be done. */
export function SentFile(props: {
  file: SendingView;
  onPause: () => void;
  onResume: () => void;
  onRemove: () => void;
  /** What belongs to it in the form. */
  children?: ReactNode;
}) {
  const { file } = props;
  const { name, size, sent, state } = file;
  const isMoving = state === "sending" || state === "waiting" || state === "interrupted";
  const again = state === "refused" ? "Riprova" : "Riprendi";
  return (
    <li className="sent-file">
      <p className="font-bold text-ink">{name}</p>
      {state !== "refused" && <progress aria-label={`Invio di ${name}`} max={size} value={sent} />}
      <p className={state === "refused" ? "text-danger" : "text-sm text-soft"}>
        <SentState file={file} />
      </p>
      <p className="sent-file-actions">
        {state !== "arrived" && (
          <button
            type="button"
            className="button quiet"
            onClick={isMoving ? props.onPause : props.onResume}
          >
            {isMoving ? "Pausa" : again}
            <span className="sr-only"> ({name})</span>
          </button>
        )}
        <button type="button" className="button quiet" onClick={props.onRemove}>
          Togli<span className="sr-only"> {name}</span>
        </button>
      </p>
      {props.children}
    </li>
  );
}

function SentState({ file }: { file: SendingView }) {
  const { size, sent, rate, problem, state } = file;
  const part = partOf(sent, size);
  if (state === "waiting") return `In attesa: se ne inviano due alla volta. ${part}.`;
  if (state === "paused") return `In pausa: ${part}.`;
  if (state === "interrupted") {
    return `Il collegamento si è interrotto a ${part}: l’invio riprende da solo.`;
  }
  if (state === "refused") return problem || "Il portale non ha accettato il file.";
  if (state === "arrived") return `Arrivato: ${formatBytes(size)}.`;
  if (state === "signed_out") {
    return (
      <>
        La sessione è finita a {part}, e niente è perso:{" "}
        <a href="/accedi" target="_blank" rel="noopener">
          accedere in un’altra finestra
        </a>
        , poi tornare qui.
      </>
    );
  }
  if (sent === size) return "Arrivato per intero: si controlla il contenuto.";
  return rate === null ? part : `${part}: ${pace(rate, size - sent)}`;
}
