/** Brazil's sixteen zones (IANA tzdb, zone1970.tab), each by the places people know, most people first. */
export const brazilZones = [
  { zone: "America/Sao_Paulo", places: "Brasília, São Paulo, Rio, Minas, Goiás e Sul" },
  { zone: "America/Bahia", places: "Bahia" },
  { zone: "America/Recife", places: "Pernambuco" },
  { zone: "America/Fortaleza", places: "Ceará, Maranhão, Piauí, Rio Grande do Norte e Paraíba" },
  { zone: "America/Maceio", places: "Alagoas e Sergipe" },
  { zone: "America/Belem", places: "Amapá e leste do Pará" },
  { zone: "America/Santarem", places: "Oeste do Pará" },
  { zone: "America/Araguaina", places: "Tocantins" },
  { zone: "America/Manaus", places: "Amazonas" },
  { zone: "America/Cuiaba", places: "Mato Grosso" },
  { zone: "America/Campo_Grande", places: "Mato Grosso do Sul" },
  { zone: "America/Porto_Velho", places: "Rondônia" },
  { zone: "America/Boa_Vista", places: "Roraima" },
  { zone: "America/Rio_Branco", places: "Acre" },
  { zone: "America/Eirunepe", places: "Extremo oeste do Amazonas" },
  { zone: "America/Noronha", places: "Fernando de Noronha" },
] as const;
