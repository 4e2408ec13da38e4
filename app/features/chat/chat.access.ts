import { psychologists, members, inRoom, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of conversations. */
export const access: AccessRows = {
  "routes/api.chat.rooms._index": { read: members, write: members },
  "routes/api.chat.rooms.$id._index": { read: inRoom },
  "routes/api.chat.rooms.$id.messages._index": {
    read: inRoom,
    write: inRoom,
    json: { clientId: "c-stranger", content: "De quem não está na conversa." },
  },
  "routes/api.chat.rooms.$id.messages.$messageId": { write: inRoom, json: { content: "Mudada por estranho." } },
  "routes/api.chat.rooms.$id.messages.$messageId_.reactions": { write: inRoom, json: { name: "heart", on: true } },
  "routes/api.chat.rooms.$id.changes": { read: inRoom },
  "routes/api.chat.rooms.$id.read": { write: inRoom, json: { seq: 1 } },
  "routes/api.chat.rooms.$id.search": { read: inRoom, query: "?q=oi" },
  "routes/api.chat.rooms.$id.socket": { read: inRoom },
  "routes/dashboard._psychologist.office-hours": { read: psychologists, write: psychologists },
  "routes/dashboard.chat": { read: members },
  "routes/dashboard.chat._index": { read: members },
  "routes/dashboard.chat.new": { read: members, write: members },
  "routes/dashboard.chat.$roomId._index": {
    read: inRoom,
    write: inRoom,
    form: { clientId: "c-stranger", content: "De quem não está na conversa." },
  },
  "routes/dashboard.chat.$roomId.messages.$seq": { read: inRoom, write: inRoom, form: { intent: "delete" } },
  "routes/dashboard.chat.$roomId.search": { read: inRoom },
  "routes/dashboard.chat.$roomId.seen": { write: inRoom, form: { seq: "1" } },
};
