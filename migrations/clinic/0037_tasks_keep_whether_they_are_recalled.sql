ALTER TABLE `task` ADD `reminds` integer DEFAULT true NOT NULL;--> statement-breakpoint
-- Days of a series keep what was chosen for it.
UPDATE `task` SET `reminds` = 0 WHERE `series_id` IN (SELECT `id` FROM `task_series` WHERE `reminds` = 0);
