import { linked, owner, patients, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

const payee = { version: "9", name: "De outra", cpf: "529.982.247-25", city: "Natal" };
const payer = { intent: "payer", version: "9", payerName: "De outra", payerCpf: "529.982.247-25" };

/** Who may open the routes of the psychologist's own money, and of what a patient pays. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.payments": { read: psychologists },
  "routes/dashboard._psychologist.payments.$id": {
    read: linked,
    write: linked,
    form: { intent: "amount", version: "99", amount: "1" },
  },
  "routes/dashboard._psychologist.payments.new": {
    read: psychologists,
    write: linked,
    form: { patient: "$patient", amount: "1", day: "2026-03-02", about: "De quem não acompanha." },
  },
  "routes/dashboard._psychologist.payments_.settings": { read: psychologists, write: psychologists, form: payee },
  "routes/dashboard._psychologist.payments_.month[.]csv": { read: psychologists, query: "?month=2026-03" },
  "routes/dashboard._psychologist.payments_.receita-saude": {
    read: psychologists,
    write: psychologists,
    form: { month: "2001-01" },
  },
  "routes/dashboard._psychologist.payments_.receita-saude[.]csv": { read: psychologists, query: "?month=2001-01&at=1" },
  "routes/dashboard._psychologist.payments_.receipts.$id": { read: linked },
  "routes/dashboard._psychologist.patients.$patientId_.payments": { read: linked, write: linked, form: payer },
  "routes/dashboard._patient.receipts._index": { read: patients, write: patients, form: { pixByMail: "on" } },
  "routes/dashboard._patient.receipts.charges.$id": { read: owner },
  "routes/dashboard._patient.receipts.payer.$psychologistId": { read: owner, write: owner, form: payer },
  "routes/dashboard._patient.receipts.$id": { read: owner },
};
