// Tests of DecantStages.
