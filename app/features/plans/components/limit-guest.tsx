/** For who was invited to a clinic whose plan is full: they cannot do anything about it but say so. @param code what the form was refused with */
export function LimitGuest({ code }: { code: string | undefined }) {
  if (code !== "plans.limit_reached") return null;
  return (
    <p className="-mt-3 mb-6 max-w-reading">
      O convite continua valendo. Avise quem convidou você: quando houver lugar, é só abrir este link de novo.
    </p>
  );
}
