import { partOf } from "#lib/uploads/messages";
import type { BegunUpload } from "#lib/uploads/queries";

/** What somebody began to send before and did not attach: to go on with, or to give up. */
export function BegunFiles(props: {
  begun: readonly BegunUpload[];
  onTake: (upload: BegunUpload) => void;
  onDrop: (upload: BegunUpload) => void;
}) {
  if (props.begun.length === 0) return null;
  return (
    <div className="begun-files">
      <p className="font-bold">Cominciato e non ancora allegato</p>
      <ul>
        {props.begun.map((upload) => (
          <li key={upload.id}>
            <p>
              <b>{upload.name}</b>:{" "}
              {upload.arrived === upload.size
                ? "è arrivato per intero."
                : `${partOf(upload.arrived, upload.size)}. Per riprendere l’invio, scegliere di nuovo lo stesso file.`}
            </p>
            <p className="sent-file-actions">
              {upload.arrived === upload.size && (
                <button type="button" className="button quiet" onClick={() => props.onTake(upload)}>
                  Allega questo<span className="sr-only"> ({upload.name})</span>
                </button>
              )}
              <button type="button" className="button quiet" onClick={() => props.onDrop(upload)}>
                Elimina<span className="sr-only"> {upload.name}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
