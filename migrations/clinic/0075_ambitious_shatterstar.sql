DROP INDEX `goal_step_own`;--> statement-breakpoint
CREATE INDEX `goal_step_own` ON `goal_step` (`clinic_id`,`patient_id`,`state`,`moved_at`,`id`);--> statement-breakpoint
CREATE INDEX `care_word_home` ON `care_word` (`clinic_id`,`patient_id`,`place`,`id`) WHERE state = 'kept' and on_home = 1;--> statement-breakpoint
CREATE INDEX `practice_tally_helped` ON `practice_tally` (`clinic_id`,`patient_id`,gain * 1.0 / told_times) WHERE told_times > 0 and gain > 0;