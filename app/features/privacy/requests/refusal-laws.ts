/** By which law a request may be refused, in words that the person reads (LGPD art. 18 § 4: a refusal says its reason). */
export const refusalLaws = {
  record: "O prontuário tem de ser guardado: Lei 13.787/2018, art. 6º; LGPD, art. 16, I",
  duty: "Uma lei manda guardar estes dados: LGPD, art. 16, I",
  not_ours: "Quem trata estes dados é outro: LGPD, art. 18, § 4º, I",
  others:
    "O pedido revelaria dados de outra pessoa ou um sigilo: LGPD, art. 18 e Código de Ética do Psicólogo, art. 9º",
  material: "É material de uso privativo da psicóloga ou do psicólogo: Resolução CFP 01/2009, art. 2º",
  in_fact: "Não é possível por razões de fato, ditas abaixo: LGPD, art. 18, § 4º, II",
} as const;
export type RefusalLaw = keyof typeof refusalLaws;
export const refusalLawCodes = Object.keys(refusalLaws) as [RefusalLaw, ...RefusalLaw[]];
