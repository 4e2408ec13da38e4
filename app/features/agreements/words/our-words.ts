import type { AgreementKind, AgreementWords } from "./agreement-words";

const contract: AgreementWords = {
  title: "Contrato terapêutico",
  parts: [
    {
      title: "O que combinamos",
      summary: "Encontros regulares com uma profissional inscrita no conselho de psicologia.",
      text: "O acompanhamento é prestado por profissional de psicologia com registro ativo no Conselho Regional de Psicologia, de acordo com o Código de Ética Profissional. O trabalho é feito em sessões, na frequência e no formato que combinarmos, e pode ser revisto por qualquer um de nós a qualquer momento.\n\nNão é possível prometer resultados. É possível prometer presença, método e cuidado.",
    },
    {
      title: "Sigilo",
      summary: "O que você conta fica entre nós, com poucas exceções que a lei prevê.",
      text: "O que é dito nas sessões e o que você escolher compartilhar aqui é sigiloso. O sigilo só pode ser quebrado na busca do menor prejuízo: risco sério e atual à sua vida ou à de outra pessoa, ordem judicial, ou notificação de violência exigida por lei. Nesses casos informo apenas o necessário e, sempre que possível, falo antes com você.",
    },
    {
      title: "Horários, faltas e atrasos",
      summary: "O horário é seu. Avisar com antecedência evita que ele seja cobrado.",
      text: "A sessão começa e termina no horário combinado; um atraso não prolonga o tempo. Se você não puder vir, avise com a antecedência que aparece em cada sessão na CÁRIS. Cancelamentos dentro desse prazo não custam nada. Fora dele, ou sem aviso, o valor da sessão é devido, porque o horário ficou reservado. Falha técnica não é cobrada. Quando sou eu que desmarco, nada é cobrado.",
    },
    {
      title: "Valores",
      summary: "O valor de cada sessão está escrito nela e só muda se conversarmos antes.",
      text: "O valor e a forma de pagamento são combinados entre nós e aparecem em cada sessão. Reajustes são conversados com pelo menos trinta dias de antecedência. Você pode pedir recibo de qualquer pagamento. Uma dificuldade para pagar é assunto para conversar: não fecha o acesso ao pedido de ajuda nem às suas conversas.",
    },
    {
      title: "Mensagens e emergências",
      summary: "As mensagens não são um canal de emergência. Em crise: SOS, CVV 188, SAMU 192.",
      text: "Respondo mensagens nos horários que aparecem na conversa. Elas servem para recados e combinados e não substituem a sessão. Em uma crise, use o botão SOS da CÁRIS, ligue para o CVV no 188 (apoio emocional, 24 horas, gratuito) ou para o SAMU no 192.",
    },
    {
      title: "Registros e seus dados",
      summary: "Mantenho um prontuário, como a lei pede, e você tem direito de acesso a ele.",
      text: "Registro o que é necessário ao acompanhamento em prontuário, guardado com cifra pelo prazo que a lei determina (no mínimo cinco anos, pela Resolução CFP 01/2009; vinte anos, pela Lei 13.787/2018). Seus dados são usados para o seu cuidado e para as obrigações legais. Você pode pedir acesso, correção e cópia (LGPD, art. 18).",
    },
    {
      title: "Encerramento",
      summary: "Qualquer um de nós pode encerrar; o melhor é conversar sobre isso.",
      text: "Você pode encerrar quando quiser, sem precisar justificar. Recomendo uma sessão de encerramento. Se eu precisar interromper, aviso com antecedência e indico outros profissionais ou serviços.",
    },
  ],
};

const telehealth: AgreementWords = {
  title: "Termo de atendimento online",
  parts: [
    {
      title: "Como funciona",
      summary: "Nos encontramos por vídeo, cada um em seu lugar, em tempo real.",
      text: "O atendimento a distância é regulado pela Lei 14.510/2022 e pelas resoluções do Conselho Federal de Psicologia. As sessões acontecem por vídeo, ou só por voz quando a conexão pede, com o mesmo sigilo e os mesmos deveres do atendimento presencial.",
    },
    {
      title: "Você pode escolher o presencial",
      summary: "O online nunca é obrigatório: você pode recusar ou mudar de ideia.",
      text: "Você tem o direito de recusar o atendimento online e de pedir atendimento presencial a qualquer momento. Se eu não puder oferecê-lo, indico quem possa. Em cada sessão a sala pergunta de novo, e a sua resposta vale para aquela sessão.",
    },
    {
      title: "Privacidade dos dois lados",
      summary: "Nada é gravado. Procure um lugar em que ninguém ouça você.",
      text: "Nenhum de nós grava som ou imagem, e a CÁRIS não oferece gravação. Eu atendo em local reservado. Peço que você também procure um lugar seguro, use fones se puder e avise se alguém estiver por perto. Outra pessoa só participa com o acordo de nós dois.",
    },
    {
      title: "Se a conexão cair",
      summary: "Tentamos de novo; se não der, remarcamos sem custo.",
      text: "Se a conexão falhar, tentamos voltar pela mesma sala e, se não for possível, falamos por mensagem ou telefone. Falha técnica não é cobrada.",
    },
    {
      title: "Onde você está e emergências",
      summary: "Preciso saber onde você está para pedir ajuda, se um dia for preciso.",
      text: "No início da sessão posso perguntar em que cidade você está e quem pode ser chamado. Em risco à vida, posso acionar o SAMU (192) ou a pessoa que você indicou. O atendimento online não é indicado para situações de urgência.",
    },
  ],
};

const guardian: AgreementWords = {
  title: "Autorização de responsável",
  parts: [
    {
      title: "Quem autoriza",
      summary: "Pelo menos uma pessoa responsável precisa autorizar, por escrito, antes do início.",
      text: "Para atender criança ou adolescente, o Código de Ética Profissional do Psicólogo (art. 8º) exige a autorização de ao menos um responsável. Ao aceitar, declaro que sou responsável legal e que autorizo o acompanhamento psicológico.",
    },
    {
      title: "O que é contado aos responsáveis",
      summary: "Responsáveis recebem só o essencial para o cuidado; o resto é sigilo da criança ou do adolescente.",
      text: "A criança ou o adolescente tem direito ao sigilo. Aos responsáveis é comunicado apenas o estritamente essencial para promover medidas em seu benefício (Código de Ética, art. 13). Conversas com responsáveis são combinadas e, sempre que possível, com o conhecimento de quem é atendido.",
    },
    {
      title: "Combinados",
      summary: "Presença, horários e valores são combinados com você.",
      text: "Cabe a quem é responsável cuidar da presença, dos horários e dos pagamentos combinados, e avisar sobre mudanças importantes na vida da criança ou do adolescente. Os dados são tratados no melhor interesse de quem é atendido (LGPD, art. 14).",
    },
    {
      title: "Mudar de ideia",
      summary: "A autorização pode ser retirada a qualquer momento.",
      text: "Esta autorização pode ser retirada a qualquer momento, por escrito. O encerramento é conversado para que seja feito com cuidado.",
    },
  ],
};

/** Texts of ours that a psychologist begins with. A change here is for those who have none of their own yet. */
export const ourWords: Record<AgreementKind, AgreementWords> = { contract, telehealth, guardian };
