import { axiosClient } from "./axios-client.ts"
import { describeContract } from "./contract.ts"

describeContract({ name: "axios with its http adapter", open: axiosClient("http") })
