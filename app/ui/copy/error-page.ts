/** Words around an error: what happened, what is safe, what to do. The message itself comes with the error. */
export const errorPageWords = {
  401: {
    title: "Sua sessão terminou",
    safe: "Por segurança, ela acaba depois de um tempo. O que já estava salvo continua salvo.",
  },
  403: {
    title: "Você não tem acesso a esta página",
    safe: "Nada foi mudado. Se você precisa deste acesso, fale com a sua clínica.",
  },
  404: {
    title: "Não encontramos esta página",
    safe: "O endereço pode ter mudado, ou o que estava aqui não é mais seu. Seus registros continuam no lugar.",
  },
  500: {
    title: "Algo falhou do nosso lado",
    safe: "O que já estava salvo continua salvo. Espere um instante e tente de novo.",
  },
  offline: {
    title: "Você está sem conexão",
    safe: "O que você escreveu neste aparelho continua aqui. Assim que a conexão voltar, você pode seguir.",
  },
} as const;

/** Whose a page is that somebody else opened. */
export const placeWords = {
  patient: "Esta página é de pacientes.",
  psychologist: "Esta página é de psicólogas e psicólogos.",
  admin: "Esta página é da administração da clínica.",
  platform: "Esta página é da administração da CÁRIS.",
} as const;

export type ErrorKind = keyof typeof errorPageWords;

export const keptWords = {
  title: "O que você escreveu",
  how: "O que você escreveu está nesta página. Entre de novo na outra aba, volte a esta e envie.",
  copy: "Não foi salvo, e só está nesta página. Copie antes de sair, se quiser guardar.",
  also: (choices: string) => `Também ficou guardado: ${choices}.`,
  login: "Entrar em outra aba",
  send: "Já entrei: enviar de novo",
  sendAgain: "Enviar de novo",
} as const;
