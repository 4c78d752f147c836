/** Said beside the button of a form that was pressed before all had arrived. */
export function WaitingForm(props: { isPaused: boolean; onStop: () => void }) {
  return (
    <div className="waiting-form">
      <p role="status">
        {props.isPaused
          ? "Un file è in pausa: quando riprende e tutto è arrivato, il modulo si invia da solo."
          : "Il modulo si invia da solo appena tutto è arrivato. Lasciare aperta questa pagina."}
      </p>
      <button type="button" className="button quiet" onClick={props.onStop}>
        Non inviare ancora
      </button>
    </div>
  );
}
