module juesuan.dev/juesuan/examples

go 1.19

require juesuan.dev/juesuan v0.0.0

replace juesuan.dev/juesuan => ../../capi/go
