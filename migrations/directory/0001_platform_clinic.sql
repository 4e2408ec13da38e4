-- The shards that exist, and the platform's own clinic, where patients who come alone are at home.
INSERT INTO shard (name, members, clinics) VALUES ('CLINIC_0', 0, 1), ('CLINIC_1', 0, 0);
--> statement-breakpoint
INSERT INTO clinic (id, name, kind, shard, version, created_at)
VALUES ('cli_00000000000000000000000000', 'CÁRIS', 'platform', 'CLINIC_0', 1, 0);
