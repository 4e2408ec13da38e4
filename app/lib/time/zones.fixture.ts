const brazil = [
  ...["Araguaina", "Bahia", "Belem", "Boa_Vista", "Campo_Grande", "Cuiaba", "Eirunepe", "Fortaleza"],
  ...["Maceio", "Manaus", "Noronha", "Porto_Velho", "Recife", "Rio_Branco", "Santarem", "Sao_Paulo"],
];

/** Every zone that Brazil has, and some whose clocks change, on both sides of the equator and at midnight. */
export const zones: readonly string[] = [
  ...brazil.map((city) => `America/${city}`),
  ...["America/New_York", "Europe/Lisbon", "Australia/Sydney", "America/Asuncion", "America/Santiago"],
];
