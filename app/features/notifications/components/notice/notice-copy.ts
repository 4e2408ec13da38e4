import type { NoticeChannel } from "~/features/kernel/said/notice-rule";

export const channelLabels: Record<NoticeChannel | "app", string> = {
  app: "Na CÁRIS",
  email: "E-mail",
  whatsapp: "WhatsApp",
  sms: "SMS",
  push: "Neste e nos seus outros aparelhos",
};

export const shortChannelLabels: Record<NoticeChannel, string> = {
  email: "E-mail",
  whatsapp: "WhatsApp",
  sms: "SMS",
  push: "Aparelho",
};
