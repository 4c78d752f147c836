type SiteName = { name: string };

export function approvedMail(given: { site: SiteName; link: string }) {
  return {
    subject: `Accesso approvato a ${given.site.name}`,
    text: `La richiesta di accesso a «${given.site.name}» è stata approvata. Si entra da qui, con le stesse credenziali con cui è stata fatta:

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
