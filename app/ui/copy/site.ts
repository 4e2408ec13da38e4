/** What the site says of itself to search engines and shared links. */
export const site = {
  name: "CÁRIS",
  title: "CÁRIS: um diário entre uma sessão e outra",
  description:
    "Diário emocional que a sua psicóloga acompanha, com ajuda sempre à vista. Para pacientes, psicólogos e clínicas no Brasil.",
} as const;
