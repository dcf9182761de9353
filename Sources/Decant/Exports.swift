@_exported public import DecantCore
@_exported public import DecantExtract
@_exported public import DecantIO
@_exported public import DecantStages
