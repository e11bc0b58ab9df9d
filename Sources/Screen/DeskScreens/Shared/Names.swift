import ScreenKit

// Both ScreenKit and PolicyModel have a span and a role; on screens these are meant.
typealias Span = ScreenKit.Span
typealias Tone = ScreenKit.Role
