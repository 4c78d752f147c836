type SiteName = { name: string };

export const TOO_MANY_REQUESTS =
  "Sono già arrivate molte richieste. Quello che è stato scritto è ancora qui: conviene riprovare più tardi, oppure scrivere alla redazione, all’indirizzo in fondo alla pagina.";

export function requestMail(given: { site: SiteName; link: string }) {
  return {
    subject: `Una richiesta di accesso a ${given.site.name}`,
    text: `Qualcuno ha chiesto di entrare in «${given.site.name}» e aspetta una risposta. La richiesta si legge e si decide qui:

${given.link}
`,
  };
}

export function refusedMail(given: { site: SiteName; reason: string }) {
  return {
    subject: `Richiesta di accesso a ${given.site.name}`,
    text: `La richiesta di accesso a «${given.site.name}» non è stata accolta. Il motivo:

${given.reason}
`,
  };
}
