// Tests of DecantCore.
