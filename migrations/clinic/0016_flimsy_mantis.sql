DROP INDEX `safety_plan_version_time`;--> statement-breakpoint
CREATE INDEX `appointment_requests` ON `appointment` (`clinic_id`,`psychologist_id`,`start_at`,`id`) WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX `appointment_standing` ON `appointment` (`clinic_id`,`psychologist_id`,`start_at`,`id`) WHERE status in ('scheduled', 'confirmed', 'in_progress');